use yew::prelude::*;
#[component]
fn App() -> Html { html! { <h1>{ "Rollout Planner" }</h1> } }
fn main() { yew::Renderer::<App>::new().render(); }
